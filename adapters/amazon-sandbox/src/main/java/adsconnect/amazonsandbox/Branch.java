package adsconnect.amazonsandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A campaign taken apart: every branch has its weight, and the last ones are what a report has lines about. */
record Branch(double weight, Optional<Subject> leaf, List<Branch> branches) {

    Branch {
        branches = List.copyOf(branches);
    }

    static Branch leaf(double weight, Subject subject) {
        return new Branch(weight, Optional.of(subject), List.of());
    }

    static Branch of(double weight, List<Branch> branches) {
        return new Branch(weight, Optional.empty(), branches);
    }

    /** In the order in which {@link #share} gives each its part. */
    List<Subject> leaves() {
        List<Subject> leaves = new ArrayList<>();
        addLeaves(leaves);
        return leaves;
    }

    /** @param offsets one for each level, so that trees that begin alike share out alike */
    List<Activity> share(Activity whole, double[] offsets) {
        List<Activity> shares = new ArrayList<>();
        share(whole, offsets, 0, shares);
        return shares;
    }

    private void addLeaves(List<Subject> leaves) {
        leaf.ifPresent(leaves::add);
        branches.forEach(branch -> branch.addLeaves(leaves));
    }

    private void share(Activity whole, double[] offsets, int level, List<Activity> shares) {
        if (branches.isEmpty()) {
            shares.add(whole);
            return;
        }
        double[] weights = branches.stream().mapToDouble(Branch::weight).toArray();
        List<Activity> parts = whole.split(weights, offsets[level]);
        for (int index = 0; index < parts.size(); index++) {
            branches.get(index).share(parts.get(index), offsets, level + 1, shares);
        }
    }
}
