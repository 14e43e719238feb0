/// The gate between the demonstration and the product.
@NullMarked
package vn.congvandemo.gates;

import org.jspecify.annotations.NullMarked;
