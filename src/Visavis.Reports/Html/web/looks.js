// Light, dark, or as the system has it; remembered nowhere.
const states = ["auto", "light", "dark"];

export function offerLooks() {
  const button = document.getElementById("looks");
  const words = JSON.parse(button.dataset.words);
  let state = 0;
  button.hidden = false;
  button.addEventListener("click", () => {
    state = (state + 1) % states.length;
    button.textContent = words[state];
    if (state) document.documentElement.dataset.theme = states[state];
    else delete document.documentElement.dataset.theme;
    document.dispatchEvent(new Event("visavis:looks"));
  });
}
