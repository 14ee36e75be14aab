<?php
/**
 * Plugin Name: Stands in for another consent plugin: its folder's name is all that is looked at
 */
