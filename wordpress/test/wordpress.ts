import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPlugin } from '../../build/wordpress';
import { SITE } from '../../test/kit/site';
import { BUILDS, installed } from './packages';
import type { Php, PhpUniversal } from './php-wasm';

const HERE = fileURLToPath(new URL('./', import.meta.url));
const ROOT = '/wordpress';
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.gif': 'image/gif',
  '.woff2': 'font/woff2',
};

/** Which WordPress, on which PHP, and where on the site. */
export interface WordPressOptions {
  readonly php?: '7.4' | '8.3' | '8.4';
  /** `beta` is 6.6. */
  readonly version?: '6.2' | '6.3' | '6.4' | '6.5' | 'beta';
  /** The folder that it is in, such as `/blogi`. */
  readonly folder?: string;
}

/** A PHP value as code. */
const php = (value: unknown): string =>
  `json_decode(base64_decode('${Buffer.from(JSON.stringify(value)).toString('base64')}'), true)`;

/** A real WordPress with the plugin, which answers in the site's place. */
export class WordPress {
  private constructor(
    private readonly php: Php,
    private readonly handler: InstanceType<PhpUniversal['PHPRequestHandler']>,
    private readonly version: string,
    readonly folder: string,
  ) {}

  /** Unpacks WordPress and puts the plugin there. */
  static async open({
    php: release = '8.3',
    version = '6.2',
    folder = '',
  }: WordPressOptions = {}): Promise<WordPress> {
    const { node, universal } = await installed();
    const runtime = await node.loadNodeRuntime(release, { emscriptenOptions: { processId: 1 } });
    const machine = new universal.PHP(runtime);
    machine.mkdir('/builds');
    await machine.mount('/builds', node.createNodeFsMountHandler(join(BUILDS, 'src')));
    const address = `${SITE.https}${folder}`;
    await unpack(machine, version, address);
    const handler = new universal.PHPRequestHandler({
      php: machine,
      documentRoot: ROOT,
      absoluteUrl: address,
      cookieStore: false,
      getFileNotFoundAction: () => ({ type: 'internal-redirect', uri: '/index.php' }),
    });
    const wordpress = new WordPress(machine, handler, version, folder);
    wordpress.put(buildPlugin(), 'plugins/keksi');
    wordpress.put(join(HERE, 'plugins'), 'plugins');
    wordpress.put(join(HERE, 'classic'), 'themes/classic');
    await wordpress.reset();
    return wordpress;
  }

  /** Puts a folder of this repository beneath `wp-content`. */
  put(folder: string, to: string): void {
    const target = `${ROOT}/wp-content/${to}`;
    if (!this.php.fileExists(target)) this.php.mkdir(target);
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) this.put(path, `${to}/${entry.name}`);
      else this.php.writeFile(`${target}/${entry.name}`, new Uint8Array(readFileSync(path)));
    }
  }

  /** Writes one file beneath `wp-content`; the tidying between two tests takes it away. */
  putFile(path: string, text: string): void {
    this.php.writeFile(`${ROOT}/wp-content/${path}`, text);
  }

  /** Runs PHP within WordPress. @returns what it printed. */
  async run(code: string): Promise<string> {
    const { text, errors } = await this.php.run({
      code: `<?php $_SERVER['HTTP_HOST'] = 'www.esimerkki.example'; $_SERVER['HTTPS'] = 'on'; require '${ROOT}/wp-load.php'; ${code}`,
    });
    if (errors) throw new Error(errors);
    return text;
  }

  /** What an expression is, in PHP within WordPress. */
  async ask<T>(expression: string, before = ''): Promise<T> {
    const text = await this.run(`${before}; echo "\\nANSWER", json_encode(${expression});`);
    return JSON.parse(text.split('\nANSWER').at(-1) ?? '') as T;
  }

  /** As it was: the plugin alone, nothing set, the theme that comes along. */
  async reset(): Promise<void> {
    await this.run(`
      @unlink(WPMU_PLUGIN_DIR . '/oembed.php'); delete_option('permalink_structure');
      delete_option('keksi_settings'); delete_option('keksi_found'); update_option('WPLANG', '');
      update_option('active_plugins', array('keksi/keksi.php'));
      $theme = current(array_diff(array_keys(wp_get_themes()), array('classic'))); switch_theme($theme);
      foreach (get_posts(array('post_type' => array('post', 'page'), 'post_status' => 'any', 'numberposts' => -1)) as $post) wp_delete_post($post->ID, true);`);
  }

  /** Stores the plugin's settings, past its form. */
  async set(settings: object): Promise<void> {
    await this.run(`update_option('keksi_settings', ${php(settings)});`);
  }

  /** Turns on further plugins of `wordpress/test/plugins`. */
  async activate(...plugins: string[]): Promise<void> {
    await this.run(
      `update_option('active_plugins', ${php(['keksi/keksi.php', ...plugins].sort())});`,
    );
  }

  /** Publishes a page. @returns its address. */
  async publish(content: string, title = 'Sivu'): Promise<string> {
    const fields = {
      post_content: content,
      post_title: title,
      post_type: 'page',
      post_status: 'publish',
    };
    const id = await this.ask<number>(
      '$id',
      `kses_remove_filters(); $id = wp_insert_post(${php(fields)})`,
    );
    return `${SITE.https}${this.folder}/?page_id=${id}`;
  }

  /** Answers a browser. */
  async answer(request: Request): Promise<Response> {
    const { pathname, search } = new URL(request.url);
    if (!pathname.startsWith(`${this.folder}/`)) return new Response('Not here', { status: 404 });
    const still = this.#dashboardFile(pathname.slice(this.folder.length));
    if (still) return still;
    const body = new Uint8Array(await request.arrayBuffer());
    const answer = await this.handler.request({
      url: pathname + search,
      method: request.method,
      headers: Object.fromEntries(request.headers),
      ...(body.length && { body }),
    });
    const headers = new Headers();
    for (const [name, values] of Object.entries(answer.headers)) {
      for (const value of values) headers.append(name, value);
    }
    const isEmpty = [204, 304].includes(answer.httpStatusCode);
    return new Response(isEmpty ? null : new Uint8Array(answer.bytes), {
      status: answer.httpStatusCode,
      headers,
    });
  }

  /** Styles and scripts of WordPress' own, which its package keeps apart from its PHP. */
  #dashboardFile(path: string): Response | undefined {
    const type = TYPES[extname(path)];
    const file = join(BUILDS, `public/wp-${this.version}`, path);
    if (!type || !existsSync(file)) return undefined;
    return new Response(new Uint8Array(readFileSync(file)), { headers: { 'content-type': type } });
  }

  /** Ends PHP. */
  close(): void {
    this.php.exit();
  }
}

/** WordPress and its database without a server, at an address. */
async function unpack(machine: Php, version: string, address: string): Promise<void> {
  const { text } = await machine.run({
    code: `<?php
      $plugins = '${ROOT}/wp-content/mu-plugins';
      foreach (array('wordpress/wp-${version}.zip' => '${ROOT}', 'sqlite-database-integration/sqlite-database-integration.zip' => $plugins) as $file => $to) {
        @mkdir($to, 0777, true); $zip = new ZipArchive(); $zip->open('/builds/' . $file); $zip->extractTo($to);
      }
      rename("$plugins/sqlite-database-integration-main", "$plugins/sqlite-database-integration");
      file_put_contents('${ROOT}/wp-content/db.php', str_replace('{SQLITE_IMPLEMENTATION_FOLDER_PATH}', "$plugins/sqlite-database-integration", file_get_contents("$plugins/sqlite-database-integration/db.copy")));
      $config = file_get_contents('${ROOT}/wp-config.php');
      $own = "<?php define('WP_HOME', '${address}'); define('WP_SITEURL', '${address}'); define('DISABLE_WP_CRON', true); define('WP_HTTP_BLOCK_EXTERNAL', true); define('AUTOMATIC_UPDATER_DISABLED', true);";
      file_put_contents('${ROOT}/wp-config.php', $own . ' ?>' . $config);
      echo 'done';`,
  });
  if (text !== 'done') throw new Error(`WordPress ${version} could not be unpacked: ${text}`);
}
