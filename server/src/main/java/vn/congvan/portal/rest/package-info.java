/// Public verification for software.
@NullMarked
package vn.congvan.portal.rest;

import org.jspecify.annotations.NullMarked;
