package vn.congvan.outgoing.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.congvan.organisation.Organisation;
import vn.congvan.outgoing.Address;
import vn.congvan.outgoing.Outgoing;

/// Who can be ticked as recipient: agencies of the directory, then units and people of the house.
@Component
class RecipientChoices {
    private final Outgoing outgoing;
    private final Organisation organisation;

    RecipientChoices(Outgoing outgoing, Organisation organisation) {
        this.outgoing = outgoing;
        this.organisation = organisation;
    }

    /// One line of the list.
    ///
    /// @param inside whether it is in the house
    public record Choice(String word, String name, String hint, boolean inside, boolean ticked) {}

    /// The list is long: what is ticked must be seen without looking for it.
    List<Choice> of(Set<String> ticked) {
        var choices = new ArrayList<Choice>();
        outgoing.choices()
                .recipients()
                .forEach(place -> choices.add(
                        new Choice(place.code(), place.name(), place.code(), false, ticked.contains(place.code()))));
        organisation
                .units()
                .forEach(unit -> choices.add(inside(new Address.InUnit(unit.id()), unit.name(), "", ticked)));
        organisation
                .posts()
                .forEach(post ->
                        choices.add(inside(new Address.AtPost(post.id()), post.personName(), post.title(), ticked)));
        choices.sort(Comparator.comparing(choice -> !choice.ticked()));
        return List.copyOf(choices);
    }

    private static Choice inside(Address address, String name, String hint, Set<String> ticked) {
        return new Choice(address.word(), name, hint, true, ticked.contains(address.word()));
    }
}
