/// Tests of the register books against a real PostgreSQL.
@NullMarked
package vn.congvan.registers;

import org.jspecify.annotations.NullMarked;
