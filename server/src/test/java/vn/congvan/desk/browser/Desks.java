package vn.congvan.desk.browser;

import java.util.List;
import org.springframework.context.ApplicationContext;
import vn.congvan.outgoing.Walk;
import vn.congvan.testing.TestProvince;
import vn.congvan.testing.TestServer;

/// The desks of one province: whoever sits down at one signs in.
record Desks(TestServer server, TestProvince.Copy province) {
    /// The desks of the people who bring this walk's documents on their way.
    static Desks of(ApplicationContext house, Walk walk) {
        return new Desks(house.getBean(TestServer.class), walk.province());
    }

    Person of(String username) {
        return Person.signedIn(server.url(), province.username(username), province.password());
    }

    /// A browser at which nobody has signed in.
    Person stranger() {
        return new Person(server.url());
    }

    void signIn(Person person, String username) {
        person.find("#username").fill(province.username(username));
        person.find("#password").fill(province.password());
        person.page().keyboard().press("Enter");
    }

    String code(String original) {
        return province.code(original);
    }

    /// Opens this path again and again until what is looked for is there, as somebody does who waits.
    static void await(Person person, String path, String selector) {
        for (int tries = 0; tries < 60; tries++) {
            person.open(path);
            if (person.find(selector).count() > 0) {
                return;
            }
            person.page().waitForTimeout(250);
        }
        throw new AssertionError(List.of(path, selector) + " did not come");
    }
}
