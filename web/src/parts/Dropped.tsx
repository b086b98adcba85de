import { useSay } from "../language/say";
import { Empty } from "./States";

/** Where a document is checked. */
export function Dropped() {
  const say = useSay();
  return <Empty hint={say("documents.command")}>{say("documents.notHere")}</Empty>;
}
