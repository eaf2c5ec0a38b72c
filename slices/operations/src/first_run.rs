//! The page of a paper without stories: what the operator does next.

use serde::Serialize;
use slice::{Ctx, Subject, View};
use web::{Failure, Visit};

/// `operations/first_run.html`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct FirstRunView {
    first_run: FirstRun,
}

#[derive(Clone, Debug, Serialize)]
struct FirstRun {
    version: &'static str,
    config_file: &'static str,
    address: String,
    steps: Vec<Step>,
}

#[derive(Clone, Debug, Serialize)]
struct Step {
    id: &'static str,
    commands: &'static [&'static str],
}

const STEPS: [Step; 4] = [
    Step {
        id: "name",
        commands: &[
            "courant edition add --lang en --name \"Your paper\" --zone Europe/London",
            "courant section add --edition en --slug city --name City",
        ],
    },
    Step {
        id: "import",
        commands: &[
            "courant import wxr archive.xml --edition en --dry-run",
            "courant import wxr archive.xml --edition en --media-root uploads/",
        ],
    },
    Step { id: "demo", commands: &["courant demo --dir demo"] },
    Step { id: "check", commands: &["courant doctor"] },
];

fn view(address: String) -> FirstRunView {
    FirstRunView {
        first_run: FirstRun {
            version: env!("CARGO_PKG_VERSION"),
            config_file: "courant.toml",
            address,
            steps: STEPS.to_vec(),
        },
    }
}

/// Names no path of the machine: the page is open to everyone.
pub(crate) async fn fragment(cx: Ctx, visit: Visit, _: Subject) -> Result<Option<String>, Failure> {
    let templates = cx.templates().ok_or_else(Failure::not_found)?;
    let view = view(visit.site.url("/"));
    Ok(Some(templates.fragment(FirstRunView::TEMPLATE, &visit.site, &view)?))
}

impl View for FirstRunView {
    const TEMPLATE: &'static str = "operations/first_run.html";

    fn samples() -> Vec<Self> {
        vec![view("https://courier.example/".into())]
    }
}
