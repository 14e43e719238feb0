/// Tests of reception against a real PostgreSQL.
@NullMarked
package vn.congvan.incoming;

import org.jspecify.annotations.NullMarked;
