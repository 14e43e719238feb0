package vn.congvan.outgoing.opinions;

/// A file that was shown to who is asked, or that came with an opinion. The row that names it is what allows it to
/// be read.
///
/// @param digest of its content, in hex
public record OpinionFile(String digest, String fileName, String mediaType, long size) {}
