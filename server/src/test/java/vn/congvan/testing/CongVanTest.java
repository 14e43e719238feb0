package vn.congvan.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import vn.congvan.CongVan;

/// A test against the whole started server: real PostgreSQL with fsync on, real migrations, real row-level
/// security, listening on a random port ({@link TestServer#url()}). Take what you need by `@Autowired` on the
/// constructor or on fields: `JdbcClient`, `MockMvc`, `TransactionTemplate`, {@link TestClock}, {@link
/// TestServer}, any public service.
///
/// The context is started **once** for all tests of a run and never dirtied: add no `@MockitoBean`, no
/// properties, no configuration of your own, or a second server starts. Rows stay: make agencies of your own
/// with `ActingAs.somebody()` (fresh ids) and see only yours. Act as somebody with {@link ActingAs}; the
/// clock is set back after each test method.
///
/// ```java
/// @CongVanTest
/// class BooksTest {
///     @Autowired Registers registers;
///     @Test void aNumberIsGivenOnce() {
///         var clerk = ActingAs.somebody();
///         var given = ActingAs.call(clerk, () -> registers.takeArrival(…));
///     }
/// }
/// ```
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = CongVan.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestHouse.class)
@Import(TestHouse.Beans.class)
@TestExecutionListeners(
        listeners = ClockSetBack.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface CongVanTest {}
