package dk.norddjurs.plansync.sandbox;

import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.PlanId;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionManager;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionInterceptor;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** A fresh database, and what the stores in it are made from. */
public final class StoreDatabase {
    private final JdbcTransactionManager manager;
    private final JdbcTemplate batches;
    private final JdbcClient jdbc;

    public StoreDatabase() {
        DataSource source = PostgresForTests.freshDatabase();
        this.manager = new JdbcTransactionManager(source);
        this.batches = new JdbcTemplate(source);
        this.jdbc = JdbcClient.create(source);
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    public JdbcTemplate batches() {
        return batches;
    }

    public TransactionOperations transactions() {
        return new TransactionTemplate(manager);
    }

    /** The store with its annotated methods in transactions, as Spring makes it. */
    public <T> T transactional(Class<T> port, T store) {
        ProxyFactory factory = new ProxyFactory(store);
        factory.addAdvice(
                new TransactionInterceptor((TransactionManager) manager, new AnnotationTransactionAttributeSource()));
        return port.cast(factory.getProxy());
    }

    /** An item of the plan, for others to refer to. */
    public ItemId item(PlanId plan) {
        return jdbc.sql("""
                        insert into item (plan, list_key, version, modified_at, cells, unreadable)
                        values (?, ?, '1', now(), '{}', '[]') returning id""")
                .params(plan.value(), UUID.randomUUID().toString())
                .query((rs, n) -> new ItemId(rs.getLong(1)))
                .single();
    }
}
