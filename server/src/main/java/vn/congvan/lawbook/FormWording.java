package vn.congvan.lawbook;

import java.util.List;

/// The words and letters that every document prints alike.
///
/// @param capacities the abbreviations of the authority to sign, each with its full stop (Điều 13)
/// @param pointLetters the letters of points in the order of the Vietnamese alphabet
/// @param archive how the last recipient begins
/// @param addressed the word before the addressees
/// @param about how a summary may begin that is set behind "V/v"
/// @param answered how a document that is answered is named, with `{type}`, `{number}`, `{day}`,
///     `{month}`, `{year}` and `{organ}`
/// @param secrecy the degrees of secrecy as their marks print them
/// @param circulation the directions on how far a document may go that the law names
/// @param contact the words before the ways of reaching an agency, at the foot of the first page
public record FormWording(
        String nationalName,
        String motto,
        List<String> capacities,
        List<String> pointLetters,
        String endMark,
        String recipientsLabel,
        String archive,
        String addressed,
        List<String> about,
        String answered,
        List<String> secrecy,
        List<String> circulation,
        List<String> contact,
        Source source)
        implements Sourced {
    public FormWording {
        capacities = List.copyOf(capacities);
        pointLetters = List.copyOf(pointLetters);
        about = List.copyOf(about);
        secrecy = List.copyOf(secrecy);
        circulation = List.copyOf(circulation);
        contact = List.copyOf(contact);
    }
}
