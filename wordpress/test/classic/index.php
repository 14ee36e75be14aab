<?php
get_header();
while ( have_posts() ) {
	the_post();
	the_title( '<h1>', '</h1>' );
	the_content();
}
?>
<?php wp_footer(); ?>
</body>
</html>
