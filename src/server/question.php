<?php
/*
 * The question of Keksi in the first HTML, for sites made with PHP, and the answer of whoever refuses without JavaScript.
 * Lies beside keksi-question.json, which `npx keksi question` writes with it. PHP 7.4 or later.
 *
 *     <?php require 'keksi-question.php'; keksi_headers(); ?>
 *     <!doctype html> … <body> <?= keksi_question('fi') ?>
 */

/** What the command has written. */
function keksi_data(): array
{
    static $data = null;
    return $data ??= json_decode(file_get_contents(__DIR__ . '/keksi-question.json'), true);
}

/** Goes before the page, whether the question stands in it or not: no cache keeps it for others. */
function keksi_headers(): void
{
    header('Cache-Control: private, no-cache');
    header('Vary: Cookie, Sec-GPC', false);
}

/** Whether what the visitor was told covers what is told now: each mark has four characters, a numbered notice one mark. */
function keksi_covers(string $then, string $now): bool
{
    preg_match_all('/^-.*|.{4}/', $then, $told);
    preg_match_all('/^-.*|.{4}/', $now, $asked);
    return !array_diff($asked[0], $told[0]);
}

/** What the visitor was told with one value of the cookie; null where it is no choice that holds today. */
function keksi_told(string $value): ?array
{
    $form = '/^1\.d[01]m[01]\.([1-9]\d{8,10})\.([1-9]\d{0,2})\.([a-z0-9-]*)\.([a-z0-9-]*)\.[a-f0-9-]*\.[a-f0-9-]*(\.[a-z0-9]*){0,2}$/D';
    if (!preg_match($form, $value, $parts) || $parts[2] > 365) {
        return null;
    }
    $data = keksi_data();
    $refuses = strpos($value, '1.d0m0.') === 0 && substr_count($value, '.') < 9;
    $days = min((int) $parts[2], $refuses ? $data['refusalDays'] : $data['days']);
    $holds = (int) $parts[1] <= time() + 300 && time() < (int) $parts[1] + $days * 86400;
    return $holds ? ['diagnostic' => $parts[3], 'marketing' => $parts[4]] : null;
}

/** Whether the visitor has chosen. Of several cookies, of the host and of its domain, each that holds has to cover what is told now. */
function keksi_chosen(): bool
{
    preg_match_all('/(?:^|;)\s*keksi=([^;\s]*)/', $_SERVER['HTTP_COOKIE'] ?? '', $found);
    $choices = array_filter(array_map('keksi_told', $found[1]));
    foreach ($choices as $told) {
        foreach (keksi_data()['notice'] as $category => $now) {
            if (!keksi_covers($told[$category], $now)) {
                return false;
            }
        }
    }
    return count($choices) > 0;
}

/** The question, to stand first in <body>; nothing for who has chosen. $nonce: of the page's policy, if it has one. */
function keksi_question(string $language = 'fi', string $nonce = ''): string
{
    if (keksi_chosen()) {
        return '';
    }
    $questions = keksi_data()['questions'];
    $question = $questions[$language] ?? reset($questions);
    return strtr($question[($_SERVER['HTTP_SEC_GPC'] ?? '') === '1' ? 'gpc' : 'plain'], [
        ' nonce="KEKSINONCE"' => $nonce === '' ? '' : ' nonce="' . htmlspecialchars($nonce) . '"',
        '/KEKSIBACK' => htmlspecialchars(keksi_path($_SERVER['REQUEST_URI'] ?? '/')),
    ]);
}

/** A path of this site, and nothing of another's. */
function keksi_path(string $path): string
{
    $path = explode('#', $path)[0];
    return preg_match('#^/(?!/)[\x21-\x5b\x5d-\x7e]*$#D', $path) ? $path : '/';
}

/** Whether a page of this very site has posted it: the browser says so, which no page can forge. */
function keksi_own(): bool
{
    if (isset($_SERVER['HTTP_SEC_FETCH_SITE'])) {
        return $_SERVER['HTTP_SEC_FETCH_SITE'] === 'same-origin';
    }
    $host = $_SERVER['HTTP_HOST'] ?? '';
    return in_array($_SERVER['HTTP_ORIGIN'] ?? '', ["https://$host", "http://$host"], true);
}

/** The cookie's domain, where this host lies in it: a browser throws away a cookie of another. */
function keksi_domain(string $domain): string
{
    $host = strtolower(explode(':', $_SERVER['HTTP_HOST'] ?? '')[0]);
    $isOwn = $domain === $host || (strpos($domain, '.') && substr($host, -strlen(".$domain")) === ".$domain");
    return $isOwn ? $domain : '';
}

/** Says what is allowed, and ends. */
function keksi_refuse(int $status, string $allowed): void
{
    http_response_code($status);
    header('Content-Type: text/plain; charset=utf-8');
    exit("Allowed: $allowed.");
}

/** Answers a refusal that was posted: sets the cookie as the browser would, and leads back. */
function keksi_answer(): void
{
    header('Cache-Control: no-store');
    if ($_SERVER['REQUEST_METHOD'] !== 'POST') {
        header('Allow: POST');
        keksi_refuse(405, 'POST');
    }
    if (!keksi_own()) {
        keksi_refuse(403, 'the pages of this site');
    }
    if (!preg_match('#^application/x-www-form-urlencoded\s*(;|$)#i', $_SERVER['CONTENT_TYPE'] ?? '')) {
        keksi_refuse(415, 'application/x-www-form-urlencoded');
    }
    if ((int) ($_SERVER['CONTENT_LENGTH'] ?? 0) > 8192) {
        keksi_refuse(413, 'at most 8192 bytes');
    }
    if (($_POST['keksi'] ?? '') !== 'reject-all') {
        keksi_refuse(400, 'keksi=reject-all');
    }
    $data = keksi_data();
    $notice = $data['notice'];
    // Not by $_SERVER['HTTPS']: behind a proxy it tells of the way to the proxy.
    $isPlain = strpos($_SERVER['HTTP_ORIGIN'] ?? '', 'http://') === 0;
    $value = implode('.', ['1', 'd0m0', time(), $data['refusalDays'], $notice['diagnostic'], $notice['marketing'], '', '']);
    setrawcookie('keksi', $value, [
        'expires' => time() + $data['refusalDays'] * 86400,
        'path' => '/',
        'domain' => keksi_domain($data['domain']),
        'samesite' => 'Lax',
        'secure' => !$isPlain,
    ]);
    $back = $_POST['back'] ?? '/';
    header('Location: ' . keksi_path(is_string($back) ? $back : '/'), true, 303);
}

// Asked for by itself, it answers; required by a page, it only knows how.
if (realpath($_SERVER['SCRIPT_FILENAME'] ?? '') === __FILE__) {
    keksi_answer();
}
