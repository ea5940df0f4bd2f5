package dk.norddjurs.plansync.console;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Runs a test against the console of the sandbox, on a free port of the loopback address. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = ConsoleSandbox.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "server.address=127.0.0.1",
            "plansync.budget.watch=false",
            "plansync.budget.inbox=target/console-sandbox-${it.fork:1}/inbox",
            "plansync.budget.archive=target/console-sandbox-${it.fork:1}/archive",
            "plansync.budget.quarantine=target/console-sandbox-${it.fork:1}/quarantine"
        })
@interface InSandbox {}
