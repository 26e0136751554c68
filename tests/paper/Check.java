// SPDX-License-Identifier: EUPL-1.2
//
// Says of PDF files whether they follow a standard, by the rules of veraPDF (dual-licensed
// GPL-3.0-or-later and MPL-2.0-or-later), whose classes and rules are read from a jar:
//
//     java -cp <jar> Check.java 2a,ua1 one.pdf two.pdf
//
// One line for each file and standard: file, standard, "compliant" or "not compliant", and how many
// checks were made, with tabs between; then one line for each rule that was broken, which begins
// with a tab. The rules are read with the XML reader of Java itself: what veraPDF reads them with
// (an implementation of JAXB) is not in the jar.

import java.io.FileInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.ErrorArgument;
import org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

public class Check {
    public static void main(String[] asked) throws Exception {
        java.util.logging.LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        for (String standard : asked[0].split(",")) {
            PDFAFlavour flavour = PDFAFlavour.fromString(standard);
            ValidationProfile profile = profile(standard, flavour);
            for (int each = 1; each < asked.length; each++) {
                check(asked[each], standard, flavour, profile);
            }
        }
    }

    static void check(String file, String standard, PDFAFlavour flavour, ValidationProfile profile)
            throws Exception {
        try (InputStream content = new FileInputStream(file);
                PDFAParser parser = Foundries.defaultInstance().createParser(content, flavour)) {
            ValidationResult found =
                    Foundries.defaultInstance().createValidator(profile, false).validate(parser);
            String told = found.isCompliant() ? "compliant" : "not compliant";
            System.out.println(
                    String.join("\t", file, standard, told, "" + found.getTotalAssertions()));
            Map<String, String> broken = new TreeMap<>();
            for (TestAssertion it : found.getTestAssertions()) {
                if (it.getStatus() == TestAssertion.Status.FAILED) {
                    String rule = it.getRuleId().getClause() + "-" + it.getRuleId().getTestNumber();
                    broken.putIfAbsent(rule, it.getMessage() + " " + it.getLocation().getContext());
                }
            }
            broken.forEach((rule, message) -> System.out.println("\t" + rule + " " + message));
        }
    }

    static ValidationProfile profile(String standard, PDFAFlavour flavour) throws Exception {
        String name =
                standard.startsWith("ua")
                        ? "PDFUA-" + standard.substring(2)
                        : "PDFA-" + standard.toUpperCase();
        Element root;
        try (InputStream text =
                Check.class.getResourceAsStream("/org/verapdf/pdfa/validation/" + name + ".xml")) {
            root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(text)
                    .getDocumentElement();
        }
        Set<Rule> rules = new LinkedHashSet<>();
        for (Element each : all(root, "rule")) {
            rules.add(rule(each));
        }
        Set<Variable> variables = new LinkedHashSet<>();
        for (Element it : all(root, "variable")) {
            variables.add(
                    Profiles.variableFromValues(
                            it.getAttribute("name"), it.getAttribute("object"),
                            text(it, "defaultValue"), text(it, "value")));
        }
        return Profiles.profileFromValues(
                flavour,
                Profiles.profileDetailsFromValues(name, name, "veraPDF", new Date(0)),
                "", rules, variables);
    }

    static Rule rule(Element each) {
        Element id = all(each, "id").get(0);
        List<ErrorArgument> arguments = new ArrayList<>();
        for (Element it : all(each, "argument")) {
            arguments.add(
                    ErrorArgumentImpl.fromValues(
                            it.getTextContent(),
                            it.hasAttribute("name") ? it.getAttribute("name") : null,
                            null));
        }
        return Profiles.ruleFromValues(
                Profiles.ruleIdFromValues(
                        PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
                        id.getAttribute("clause"),
                        Integer.parseInt(id.getAttribute("testNumber"))),
                each.getAttribute("object"),
                each.hasAttribute("deferred") ? Boolean.valueOf(each.getAttribute("deferred")) : null,
                each.getAttribute("tags"),
                text(each, "description"),
                text(each, "test"),
                Profiles.errorFromValues(text(each, "message"), arguments),
                new ArrayList<>());
    }

    static List<Element> all(Element from, String name) {
        NodeList found = from.getElementsByTagName(name);
        List<Element> all = new ArrayList<>();
        for (int each = 0; each < found.getLength(); each++) {
            all.add((Element) found.item(each));
        }
        return all;
    }

    static String text(Element from, String name) {
        return all(from, name).get(0).getTextContent();
    }
}
