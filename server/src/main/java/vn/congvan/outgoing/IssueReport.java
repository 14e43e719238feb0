package vn.congvan.outgoing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// How the signed documents of a period were issued (báo cáo tình hình giải quyết văn bản đi: Nghị định 30/2020,
/// Phụ lục VI, Phần I, Mục V). The law gives it no layout; this is the system's own.
///
/// @param from      first day of signing
/// @param to        last such day, included
/// @param at        when it was made: what is not issued is judged by then
/// @param total     all of them
/// @param byUnit    by the unit that drafted
/// @param byType    by tên loại
/// @param bySigner  by who signed
/// @param notIssued what is signed and not issued, the oldest first
public record IssueReport(
        String agencyName,
        LocalDate from,
        LocalDate to,
        Instant at,
        Counts total,
        List<Counts> byUnit,
        List<Counts> byType,
        List<Counts> bySigner,
        List<NotIssued> notIssued) {
    public IssueReport {
        byUnit = List.copyOf(byUnit);
        byType = List.copyOf(byType);
        bySigner = List.copyOf(bySigner);
        notIssued = List.copyOf(notIssued);
    }

    /// One line of figures.
    ///
    /// @param signed     signed by the leader in the period
    /// @param inTime     issued in time
    /// @param pastNoon   issued after noon of the next working day (Quyết định 28/2018, Điều 5)
    /// @param late       issued after the next working day (Nghị định 30/2020, Điều 18); an urgent one,
    ///     later than on its day
    /// @param waiting    not issued, still in time
    /// @param overdue    not issued, late
    /// @param cancelled  the number was cancelled
    /// @param electronic issued to every recipient without paper
    /// @param withPaper  issued to a recipient with paper, or on paper alone
    public record Counts(
            String name,
            int signed,
            int inTime,
            int pastNoon,
            int late,
            int waiting,
            int overdue,
            int cancelled,
            int electronic,
            int withPaper) {
        /// The figures in the order of the columns.
        public List<Integer> figures() {
            return List.of(signed, inTime, pastNoon, late, waiting, overdue, cancelled, electronic, withPaper);
        }
    }

    /// A signed document that is not issued.
    ///
    /// @param until by when it must be issued
    public record NotIssued(
            String summary,
            String unit,
            String signer,
            boolean urgent,
            Instant signedAt,
            Instant until,
            boolean late) {}
}
