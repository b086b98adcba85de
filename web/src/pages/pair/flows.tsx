import { Fan } from "../../parts/Fan";
import { FlowsTable } from "../../parts/FlowsTable";
import { Section } from "../../parts/Section";

export default function Flows() {
  return (
    <>
      <Section id="flows" only={["flows-chart", "asymmetry-chart"]} hasHeading={false} />
      <FlowsTable />
      <Fan />
      <Section id="residual" />
    </>
  );
}
