import { Section } from "../../parts/Section";

export default function Disagreements() {
  return <Section id="identities" />;
}
