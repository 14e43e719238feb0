package vn.congvan.practice;

/// How the agency is reached, as it stands on envelopes. What it does not have is empty; an address it has.
///
/// @param address at most 300 characters
/// @param phone   at most 50
/// @param fax     at most 50
/// @param email   at most 200, with an @
/// @param website at most 200
public record Contact(String address, String phone, String fax, String email, String website) {
    public Contact {
        address = address.strip();
        phone = phone.strip();
        fax = fax.strip();
        email = email.strip();
        website = website.strip();
    }
}
