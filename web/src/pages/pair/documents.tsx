import { Dropped } from "../../parts/Dropped";
import { DocumentsTable } from "../../parts/DocumentsTable";

export default function Documents() {
  return (
    <>
      <Dropped />
      <DocumentsTable />
    </>
  );
}
