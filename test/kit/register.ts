/** The register's own host. */
export const REGISTER_HOST = 'rekisteri.example';
export class Register {
  state: 'up' | 'failing' | 'away' = 'up';
  async answer(_request: Request): Promise<Response> {
    return new Response(null, { status: 500 });
  }
  close(): void {}
}
