package vn.congvan.exchange;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of the exchange.
///
/// @param deliverHere whether this node carries packages from outboxes to inboxes; at least one node must.
///     Packages wait in the outbox meanwhile.
@ConfigurationProperties(prefix = "congvan.exchange", ignoreUnknownFields = false)
record ExchangeSettings(@DefaultValue("true") boolean deliverHere) {}
