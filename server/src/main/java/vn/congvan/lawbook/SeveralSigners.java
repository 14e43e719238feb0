package vn.congvan.lawbook;

/// A kind of document that several people sign one after the other, also from outside of the agency, such as
/// biên bản and hợp đồng.
///
/// @param type code of the kind of document
/// @param number whether it bears number and date of the register
/// @param seal whether it bears the agency's seal
/// @param sealedByDefault what holds where the seal is the agency's choice and it has decided nothing
/// @param certainty how sure the lawbook is of this
public record SeveralSigners(
        String type, Need number, Need seal, boolean sealedByDefault, Certainty certainty, Source source)
        implements Sourced {
    /// Whether something has to be there.
    public enum Need {
        /// Always.
        OBLIGATORY,
        /// As the agency decides.
        OPTIONAL
    }

    /// How sure the lawbook is.
    public enum Certainty {
        /// Read in the instrument.
        READ,
        /// Known from memory; to be compared with the instrument.
        MEMORY,
        /// Our own conclusion where the instrument is silent.
        OURS
    }
}
