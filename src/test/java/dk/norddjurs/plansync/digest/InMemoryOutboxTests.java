package dk.norddjurs.plansync.digest;

/** The twin that other tests rely on. */
class InMemoryOutboxTests extends OutboxContract {
    @Override
    Outbox outbox() {
        return new InMemoryOutbox();
    }
}
