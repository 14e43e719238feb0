package vn.congvan.copies;

import java.util.List;

/// The block of a copy on paper, cell by cell (Nghị định 30/2020, Phụ lục I, Phần II Mục II).
///
/// @param form cell 1
/// @param head the superior agency's lines over the name
/// @param agency cell 2, as printed
/// @param sign cell 3
/// @param place cell 4, with day, month and year as printed
/// @param lines cell 5a
/// @param signer cell 5b
/// @param receiver cell 7
/// @param words that the print is one of an electronic original; blank for paper
public record CopyBlock(
        String form,
        List<String> head,
        List<String> agency,
        String sign,
        String place,
        String day,
        String month,
        String year,
        List<String> lines,
        String signer,
        String receiver,
        String words) {}
