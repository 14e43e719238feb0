package vn.congvan.outgoing.dossiers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.congvan.common.AgencyId;
import vn.congvan.common.DocumentId;
import vn.congvan.common.PostId;
import vn.congvan.exchange.PackageId;
import vn.congvan.organisation.UnitId;
import vn.congvan.outgoing.OutgoingState;

/// How far dossiers of the acting agency are elsewhere, seen only through the listed functions; and who of it is told.
@Repository
class ProgressRows {
    /// Whose document it is.
    record Whose(PostId drafter, UnitId unit, PostId signer) {}

    private final JdbcClient jdbc;

    ProgressRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Progress> of(DocumentId document) {
        return states(Optional.of(document)).stream().findFirst();
    }

    /// Those that have ended and of which nobody has been told.
    List<Progress> endedUntold() {
        List<UUID> told = jdbc.sql("select document_id from outgoing.dossier where told_end is not null")
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
        return states(Optional.empty()).stream()
                .filter(progress -> progress.state().last()
                        && !told.contains(progress.document().value()))
                .toList();
    }

    void toldEnd(Progress progress) {
        jdbc.sql("update outgoing.dossier set told_end = :state where document_id = :document")
                .param("state", progress.state().name())
                .param("document", progress.document().value())
                .update();
    }

    /// The package that carries the dossier of this tờ trình.
    Optional<PackageId> sentAs(DocumentId document) {
        return jdbc.sql(
                        "select sent_package from outgoing.dossier where document_id = :document and sent_package is not null")
                .param("document", document.value())
                .query((row, _) -> new PackageId(row.getObject(1, UUID.class)))
                .optional();
    }

    /// The package goes to another agency now, under a repaired code.
    void redirected(PackageId as, AgencyId to) {
        jdbc.sql("update outgoing.dossier set sent_to = :to where sent_package = :package")
                .param("to", to.value())
                .param("package", as.value())
                .update();
    }

    Whose whose(DocumentId document) {
        return jdbc.sql("select drafter, unit_id, signer from outgoing.document where id = :document")
                .param("document", document.value())
                .query((row, _) -> new Whose(
                        new PostId(row.getObject("drafter", UUID.class)),
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        new PostId(row.getObject("signer", UUID.class))))
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
