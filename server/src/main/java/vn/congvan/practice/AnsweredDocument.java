package vn.congvan.practice;

import java.time.LocalDate;

/// A document that a draft answers, as its register has it.
///
/// @param number number and notation as printed, e.g. `112/SNV-VTLT`
public record AnsweredDocument(String typeName, String number, LocalDate issuedOn, String organName) {}
