"""The frame: declares the pages, sets the page once, runs the chosen one."""

from lib import screen

screen.run(
    {
        "pages/overzicht.py": "Overzicht",
        "pages/doelstelling.py": "Doelstelling",
        "pages/financien.py": "Financiën",
        "pages/jaren.py": "Jaren",
        "pages/vragen.py": "Vragen",
        "pages/controle.py": "Controle",
        "pages/gegevens.py": "Gegevens",
        "pages/uitleg.py": "Uitleg",
        "pages/zoeken.py": "Zoeken",
    },
    title="Doel gehaald?",
)
