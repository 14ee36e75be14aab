/** The head of a table. @param acts whether there is one more column, of buttons. */
export const Columns = ({ names, acts = false }: { names: readonly string[]; acts?: boolean }) => (
  <thead>
    <tr>
      {names.map((name) => (
        <th key={name} scope="col">
          {name}
        </th>
      ))}
      {acts && <td />}
    </tr>
  </thead>
);
