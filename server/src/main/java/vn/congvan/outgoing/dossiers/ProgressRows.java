package vn.congvan.outgoing.dossiers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.congvan.common.AgencyId;
import vn.congvan.common.DocumentId;
import vn.congvan.common.PostId;
import vn.congvan.exchange.PackageId;
import vn.congvan.organisation.Directory;
import vn.congvan.organisation.UnitId;
import vn.congvan.outgoing.OutgoingState;

/// How far dossiers of the acting agency are elsewhere, seen only through the listed functions; and who of it is told.
@Repository
class ProgressRows {
    /// Which document it is, and whose.
    ///
    /// @param sign số, ký hiệu, once it has them
    record Whose(
            PostId drafter, UnitId unit, PostId signer, OutgoingState state, Optional<String> sign, String summary) {}

    private final JdbcClient jdbc;

    ProgressRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Progress> of(DocumentId document) {
        return states(Optional.of(document)).stream().findFirst();
    }

    /// Those that have ended and of which nobody has been told: an end is told once for each opening.
    List<Progress> endedUntold() {
        var told = new HashMap<DocumentId, Told>();
        jdbc.sql("""
                        select document_id, told_end, told_opening from outgoing.dossier where told_end is not null""")
                .query((row, _) -> Map.entry(
                        new DocumentId(row.getObject("document_id", UUID.class)),
                        new Told(row.getString("told_end"), DossierRows.instant(row, "told_opening"))))
                .list()
                .forEach(entry -> told.put(entry.getKey(), entry.getValue()));
        return states(Optional.empty()).stream()
                .filter(progress ->
                        progress.state().last() && !Told.of(progress).equals(told.get(progress.document())))
                .toList();
    }

    private record Told(String end, Optional<Instant> opening) {
        static Told of(Progress progress) {
            return new Told(progress.state().name(), Optional.of(progress.openedAt()));
        }
    }

    /// Notes that the people are told of this end now; false if somebody told them already.
    boolean toldEnd(Progress progress) {
        return jdbc.sql("""
                        update outgoing.dossier set told_end = :state, told_opening = :opening
                        where document_id = :document
                            and (told_end is distinct from :state or told_opening is distinct from :opening)""")
                        .param("state", progress.state().name())
                        .param("opening", DossierRows.time(progress.openedAt()))
                        .param("document", progress.document().value())
                        .update()
                == 1;
    }

    /// The package that carries the dossier of this tờ trình.
    Optional<PackageId> sentAs(DocumentId document) {
        return jdbc.sql(
                        "select sent_package from outgoing.dossier where document_id = :document and sent_package is not null")
                .param("document", document.value())
                .query((row, _) -> new PackageId(row.getObject(1, UUID.class)))
                .optional();
    }

    /// The package goes to another agency now, under a repaired code: that one decides.
    void redirected(PackageId as, Directory.Entry.Open to) {
        jdbc.sql("""
                update outgoing.dossier set sent_to = :to, decider_code = :code, decider_name = :name
                where sent_package = :package""")
                .param("to", to.agency().value())
                .param("code", to.code())
                .param("name", to.name())
                .param("package", as.value())
                .update();
    }

    Whose whose(DocumentId document) {
        return jdbc.sql("""
                        select drafter, unit_id, signer, state, printed_number || '/' || notation as sign, summary
                        from outgoing.document where id = :document""")
                .param("document", document.value())
                .query((row, _) -> new Whose(
                        new PostId(row.getObject("drafter", UUID.class)),
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        new PostId(row.getObject("signer", UUID.class)),
                        OutgoingState.valueOf(row.getString("state")),
                        Optional.ofNullable(row.getString("sign")),
                        row.getString("summary")))
                .single();
    }

    List<AgencyId> agenciesToTell() {
        return jdbc.sql("select outgoing.agencies_with_dossiers_to_tell()")
                .query((row, _) -> new AgencyId(row.getObject(1, UUID.class)))
                .list();
    }

    private List<Progress> states(Optional<DocumentId> document) {
        return jdbc.sql("select * from outgoing.states_of_our_dossiers(:document)")
                .param("document", document.map(DocumentId::value).orElse(null), java.sql.Types.OTHER)
                .query((row, _) -> {
                    Optional<String> number = Optional.ofNullable(row.getString("printed_number"));
                    String notation = row.getString("notation");
                    return new Progress(
                            new DocumentId(row.getObject("document_id", UUID.class)),
                            OutgoingState.valueOf(row.getString("state")),
                            DossierRows.instant(row, "since").orElseThrow(),
                            row.getInt("stage"),
                            row.getInt("stages"),
                            DossierRows.instant(row, "opened_at").orElseThrow(),
                            number.map(printed -> printed + "/" + notation),
                            Optional.ofNullable(row.getObject("document_date", LocalDate.class)));
                })
                .list();
    }
}
