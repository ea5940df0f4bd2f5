package dk.norddjurs.plansync.plan;

import java.time.LocalDate;

/** What a finding is about. Together with plan and field its {@link #id()} is the identity of the finding. */
public sealed interface Subject {
    /** A text that stays the same from night to night. */
    String id();

    /** An item of the plan. */
    record OfItem(ItemId item) implements Subject {
        @Override
        public String id() {
            return "item:" + item;
        }
    }

    /**
     * Several items that share a code and have no keys of their own.
     *
     * @param code the code or codes that bind them
     */
    record OfGroup(String code) implements Subject {
        @Override
        public String id() {
            return "group:" + code;
        }
    }

    /**
     * Money that no item of the plan accounts for.
     *
     * @param key the plan code or PSP element that it bears
     */
    record OfMoney(String key) implements Subject {
        @Override
        public String id() {
            return "money:" + key;
        }
    }

    /**
     * A point on an agenda.
     *
     * @param committee the committee's code
     * @param day       the day of the meeting
     * @param key       the case number or plan code that it bears
     */
    record OfPoint(String committee, LocalDate day, String key) implements Subject {
        @Override
        public String id() {
            return "point:" + committee + "/" + day + "/" + key;
        }
    }

    /**
     * A key of another system that looks as if it belonged to an item.
     *
     * @param item the item
     * @param key  the key as it is kept: its kind, a colon and its value
     */
    record OfLink(ItemId item, String key) implements Subject {
        @Override
        public String id() {
            return "link:" + item + "/" + key;
        }
    }

    /**
     * A row of a budget export.
     *
     * @param profile the export's profile
     * @param row     the row, counted from 1
     */
    record OfRow(String profile, int row) implements Subject {
        @Override
        public String id() {
            return "row:" + profile + "/" + row;
        }
    }

    /**
     * One of the three systems, or a part of it.
     *
     * @param name such as {@code budget}, or {@code agenda:BUU/2025-06-17}
     */
    record OfSource(String name) implements Subject {
        @Override
        public String id() {
            return "source:" + name;
        }
    }
}
