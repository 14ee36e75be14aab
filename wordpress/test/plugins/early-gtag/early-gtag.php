<?php
/**
 * Plugin Name: Prints Google's tag as early as it can
 */

add_action(
	'wp_head',
	static function () {
		?>
		<link rel="preconnect" href="https://www.googletagmanager.com">
		<script async src="https://www.googletagmanager.com/gtag/js?id=G-VARHAINEN1"></script>
		<script>
		window.dataLayer = window.dataLayer || [];
		function gtag(){dataLayer.push(arguments);}
		gtag('js', new Date());
		gtag('config', 'G-VARHAINEN1');
		</script>
		<?php
	},
	PHP_INT_MIN
);
