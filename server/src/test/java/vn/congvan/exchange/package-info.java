/// Tests of delivery between agencies against a real PostgreSQL.
@NullMarked
package vn.congvan.exchange;

import org.jspecify.annotations.NullMarked;
