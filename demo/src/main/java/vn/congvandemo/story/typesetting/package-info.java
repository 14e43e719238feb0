/// Owns typesetting: it takes any plain text of an official document and sets it in the layout of Annex I of
/// Decree 30/2020/NĐ-CP, with the head and the signature block of the demonstration agency, and keeps the
/// body word for word.
@NullMarked
package vn.congvandemo.story.typesetting;

import org.jspecify.annotations.NullMarked;
