import { Headline } from "../../parts/Headline";
import { Section } from "../../parts/Section";

export default function Overview() {
  return (
    <>
      <Headline />
      <Section id="sentences" hasHeading={false} />
      <Section id="flows" only={["flows-chart"]} hasHeading={false} />
    </>
  );
}
