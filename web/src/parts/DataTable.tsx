import { createSortedRowModel, rowSortingFeature, tableFeatures, useTable, type ColumnDef, type RowData } from "@tanstack/react-table";
import { useMemo, type ReactNode } from "react";
import { useSay } from "../language/say";
import { Scrolling } from "./Scrolling";

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });

export interface Column<T> {
  readonly id: string;
  readonly heading: ReactNode;
  /** What it is sorted by; absent where it is not. A row that has no such thing comes last, whichever way. */
  readonly by?: (row: T) => string | number | undefined;
  readonly cell: (row: T) => ReactNode;
  readonly isNumber?: boolean;
}

interface Props<T> {
  caption: string;
  columns: readonly Column<T>[];
  rows: readonly T[];
  keyOf: (row: T) => string;
}

/** A table that its headings sort. The first cell of a row names the row. */
export function DataTable<T extends RowData>({ caption, columns, rows, keyOf }: Props<T>) {
  const say = useSay();
  const defined = useMemo(() => columns.map(definitionOf), [columns]);
  const table = useTable({ features, columns: defined, data: rows, getRowId: keyOf });
  return (
    <Scrolling label={caption}>
      <table>
        <caption>
          <span>{caption}</span>
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Heading
                key={column.id}
                column={column}
                sorted={table.getColumn(column.id)?.getIsSorted() ?? false}
                turn={() => table.getColumn(column.id)?.toggleSorting()}
                hint={say("table.sort")}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id}>{columns.map((column, i) => cellOf(column, row.original, i === 0))}</tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}

function definitionOf<T extends RowData>({ id, by }: Column<T>): ColumnDef<typeof features, T> {
  return {
    id,
    accessorFn: (row) => by?.(row),
    sortUndefined: "last",
    enableSorting: by !== undefined,
    sortFn: (a, b) => compare(by?.(a.original) ?? "", by?.(b.original) ?? ""),
  };
}

function compare(a: string | number, b: string | number): number {
  return typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b));
}

function cellOf<T>(column: Column<T>, row: T, isFirst: boolean) {
  const name = column.isNumber ? "num" : undefined;
  return isFirst ? (
    <th key={column.id} scope="row" className={name}>
      {column.cell(row)}
    </th>
  ) : (
    <td key={column.id} className={name}>
      {column.cell(row)}
    </td>
  );
}

interface HeadingProps<T> {
  column: Column<T>;
  sorted: false | "asc" | "desc";
  turn: () => void;
  hint: string;
}

function Heading<T>({ column, sorted, turn, hint }: HeadingProps<T>) {
  const order = sorted === "asc" ? "ascending" : sorted === "desc" ? "descending" : "none";
  return (
    <th scope="col" className={column.isNumber ? "num" : undefined} aria-sort={column.by ? order : undefined}>
      {column.by ? (
        <button type="button" className="sort" onClick={turn} title={hint}>
          {column.heading}
          <span aria-hidden="true">{sorted === "asc" ? " ▲" : sorted === "desc" ? " ▼" : " ↕"}</span>
        </button>
      ) : (
        column.heading
      )}
    </th>
  );
}
