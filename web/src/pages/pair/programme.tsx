import { Section } from "../../parts/Section";

export default function Programme() {
  return <Section id="programme" />;
}
