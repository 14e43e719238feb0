/// The pages of outgoing documents: lists, the document with its acts, the drafting form, numbering and
/// sealing. Shows what {@link vn.congvan.outgoing.Outgoing} answers; decides nothing itself.
@NullMarked
package vn.congvan.outgoing.web;

import org.jspecify.annotations.NullMarked;
