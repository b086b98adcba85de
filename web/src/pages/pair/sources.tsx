import { Section } from "../../parts/Section";
import { SourcesTable } from "../../parts/SourcesTable";

export default function Sources() {
  return (
    <>
      <SourcesTable />
      <Section id="sources-and-methods" />
    </>
  );
}
