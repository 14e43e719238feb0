package vn.congvan.certificates;

import vn.congvan.common.PersonId;
import vn.congvan.organisation.AuthorityId;

/// To whom a certificate is registered.
public sealed interface Holder {
    /// A person, who keeps the device and the key himself (Nghị định 30/2020, Điều 32 khoản 3).
    record OfPerson(PersonId person) implements Holder {}

    /// An issuing authority; its device is kept by a clerk (Điều 32 khoản 1).
    record OfAuthority(AuthorityId authority) implements Holder {}
}
