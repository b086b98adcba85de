import { Section } from "../../parts/Section";

export default function Evidence() {
  return <Section id="evidence" />;
}
