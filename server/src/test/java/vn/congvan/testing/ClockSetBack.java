package vn.congvan.testing;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/// Sets the clock back after each test method.
final class ClockSetBack implements TestExecutionListener {
    @Override
    public void afterTestMethod(TestContext context) {
        context.getApplicationContext().getBean(TestClock.class).setBack();
    }
}
