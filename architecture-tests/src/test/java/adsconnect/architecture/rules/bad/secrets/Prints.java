package adsconnect.architecture.rules.bad.secrets;

import java.util.List;

public final class Prints {

    record Out() {
        void print() {
            System.out.println("name");
        }
    }

    record OutByReference() {
        void print(List<String> names) {
            names.forEach(System.out::println);
        }
    }

    record Err() {
        void print() {
            System.err.println("name");
        }
    }

    record StackTrace() {
        void print(Exception failure) {
            failure.printStackTrace();
        }
    }

    record TheNewWay() {
        void print() {
            IO.println("name");
        }
    }
}
