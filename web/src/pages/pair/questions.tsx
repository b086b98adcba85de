import { Section } from "../../parts/Section";

export default function Questions() {
  return <Section id="questions" />;
}
