/** An element with its attributes and content; text goes in as text. */
export function el(name, attributes, ...content) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...content.flat().filter((c) => c !== null && c !== ""));
  return element;
}
