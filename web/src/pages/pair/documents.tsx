import { DocumentCheck } from "../../parts/DocumentCheck";
import { DocumentsTable } from "../../parts/DocumentsTable";

export default function Documents() {
  return (
    <>
      <DocumentCheck />
      <DocumentsTable />
    </>
  );
}
