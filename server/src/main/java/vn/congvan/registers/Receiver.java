package vn.congvan.registers;

import java.util.Optional;

/// One line of Nơi nhận (Nghị định 30/2020, Phụ lục VI, Phần II Mục I, trường 13).
///
/// @param code identifier code, for a receiver who is reached electronically
/// @param name name as printed; at most 200 characters
public record Receiver(Optional<String> code, String name) {}
