package adsconnect.architecture.rules;

import static adsconnect.architecture.rules.BadExamples.caughtEach;
import static adsconnect.architecture.rules.BadExamples.complaintOf;
import static adsconnect.architecture.rules.Code.BAD;
import static adsconnect.architecture.rules.Code.PRODUCTION;
import static adsconnect.architecture.rules.Code.ROOT;

import adsconnect.architecture.rules.bad.domain.access.OpenToAll;
import adsconnect.architecture.rules.bad.domain.access.port.DeclaresAnException;
import adsconnect.architecture.rules.bad.domain.access.port.NotAPort;
import adsconnect.architecture.rules.bad.domain.access.port.SpeaksTechnology;
import adsconnect.architecture.rules.bad.domain.access.port.TakesAnOptional;
import org.junit.jupiter.api.Test;

/** Decision 0002: what the domain needs from outside. */
final class PortRulesTest {

    @Test
    void port_packages_hold_ports() {
        PortRules.portPackagesHoldPorts(ROOT).check(PRODUCTION);
    }

    @Test
    void a_record_among_the_ports_is_caught() {
        complaintOf(PortRules.portPackagesHoldPorts(BAD), NotAPort.class).contains("NotAPort");
    }

    @Test
    void ports_live_in_port_packages() {
        PortRules.portsLiveInPortPackages(ROOT).check(PRODUCTION);
    }

    @Test
    void an_open_interface_elsewhere_is_caught() {
        complaintOf(PortRules.portsLiveInPortPackages(BAD), OpenToAll.class).contains("OpenToAll");
    }

    @Test
    void ports_speak_domain() {
        PortRules.portsSpeakDomain(ROOT).check(PRODUCTION);
    }

    @Test
    void ports_that_speak_technology_are_caught() {
        caughtEach(PortRules.portsSpeakDomain(BAD), SpeaksTechnology.class);
    }

    @Test
    void ports_take_no_optional() {
        PortRules.portsTakeNoOptional(ROOT).check(PRODUCTION);
    }

    @Test
    void a_port_that_takes_an_optional_is_caught() {
        complaintOf(PortRules.portsTakeNoOptional(BAD), TakesAnOptional.class).contains("TakesAnOptional.name");
    }

    @Test
    void ports_declare_no_checked_exception() {
        PortRules.portsDeclareNoCheckedException(ROOT).check(PRODUCTION);
    }

    @Test
    void a_port_that_declares_one_is_caught() {
        complaintOf(PortRules.portsDeclareNoCheckedException(BAD), DeclaresAnException.class)
                .contains("java.io.IOException");
    }
}
