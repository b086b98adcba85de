import { Component, type ReactNode } from "react";
import { useSay } from "../language/say";

/** A mistake of ours beneath it leaves the rest of the page standing, and says so. */
export class Boundary extends Component<{ children: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    return this.state.isBroken ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const say = useSay();
  return (
    <div className="state fault" role="alert">
      <p>{say("state.broken")}</p>
      <button type="button" onClick={() => { location.reload(); }}>
        {say("state.reload")}
      </button>
    </div>
  );
}
