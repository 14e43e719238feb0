package vn.congvan.exchange;

import vn.congvan.common.DocumentId;

/// A package that one receiver did not get.
///
/// @param document the sender's document
/// @param full     its số, ký hiệu
/// @param subject  its trích yếu
/// @param state    the failed state with its reason
public record FailedDelivery(DocumentId document, String full, String subject, DeliveryState state) {}
